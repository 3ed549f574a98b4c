"""From text to tone: the only room that knows TextBlob."""
