"""The query engine beside others: data, questions, engines, measurements, tables."""
