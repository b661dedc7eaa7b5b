package dev.kaitong.local.postgres;

/** A PostgreSQL in which each part has a database of its own. */
public sealed interface Database extends AutoCloseable permits Server, ForeignServer {
    /** Where to connect for the database of this name, without credentials. */
    String url(String name);

    @Override
    void close();
}
