"""The run line: a run, its day and its feeling in one forgiving line of shorthand."""
