"""The Musk–Altman timeline visualizer: dated events out of articles in six languages."""
