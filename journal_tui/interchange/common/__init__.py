"""What readers share: numbers, dates, tables, XML, tracks, sports."""
