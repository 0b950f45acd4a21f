"""Every error that kg raises on purpose.

KgError
+-- DataError        a file of kg/data or ontology/ says something it may not
+-- ReadError        a source file is not what its reader expects
+-- ExtractError     an extractor of another distribution says what it may not
+-- WriteError       a file cannot be written where it was asked for
+-- QueryError       a query cannot be run, or may not be
+-- NotFoundError    the graph knows nothing of that name
"""


class KgError(Exception):
    """The base of them all; the command line prints it and exits with 1."""


class DataError(KgError):
    """A file of kg/data or ontology/ says something it may not."""


class ReadError(KgError):
    """A source file is not what its reader expects."""


class ExtractError(KgError):
    """An extractor of another distribution says what it may not."""


class WriteError(KgError):
    """A file cannot be written where it was asked for."""


class QueryError(KgError):
    """A query cannot be run, or may not be."""


class NotFoundError(KgError):
    """The graph knows nothing of that name."""
