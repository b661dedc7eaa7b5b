package dev.kaitong.gateway.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database that breaks where a test says. */
public final class BrokenDataSource implements DataSource {
    /** Where it breaks. */
    public enum Break {
        NOWHERE,
        /** Nobody gets a connection. */
        CONNECT,
        /** The connection is gone before the commit is sent. */
        BEFORE_COMMIT,
        /** The commit happens, and its answer gets lost. */
        AFTER_COMMIT,
        /** The commit happens, its answer gets lost, and nobody can be asked afterwards. */
        AFTER_COMMIT_AND_GONE
    }

    private final DataSource sound;
    private volatile Break where = Break.NOWHERE;

    public BrokenDataSource(DataSource sound) {
        this.sound = sound;
    }

    /** Breaks there from now on. */
    public void breaks(Break at) {
        where = at;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (where == Break.CONNECT) {
            throw lost();
        }
        Connection connection = sound.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        BrokenDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("commit")) {
            commit(connection);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void commit(Connection connection) throws SQLException {
        switch (where) {
            case NOWHERE, CONNECT -> {}
            case BEFORE_COMMIT -> {
                where = Break.NOWHERE;
                connection.rollback();
                throw lost();
            }
            case AFTER_COMMIT -> {
                where = Break.NOWHERE;
                connection.commit();
                throw lost();
            }
            case AFTER_COMMIT_AND_GONE -> {
                where = Break.CONNECT;
                connection.commit();
                throw lost();
            }
        }
    }

    private static SQLException lost() {
        return new SQLException("the connection is gone", "08006");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return sound.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        sound.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        sound.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return sound.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return sound.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return sound.isWrapperFor(type);
    }
}
