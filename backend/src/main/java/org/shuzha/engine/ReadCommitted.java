package org.shuzha.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Engine, locks and lists all count on READ COMMITTED; on any other isolation the application does not start. */
final class ReadCommitted {

    private ReadCommitted() {}

    /** Throws IllegalStateException when a connection of this data source isolates in another way. */
    static void require(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int found = connection.getTransactionIsolation();
            if (found != Connection.TRANSACTION_READ_COMMITTED) {
                throw new IllegalStateException("Transactions must be READ COMMITTED, JDBC level "
                        + Connection.TRANSACTION_READ_COMMITTED + ", but this data source gives level " + found
                        + ": set spring.datasource.hikari.transaction-isolation to TRANSACTION_READ_COMMITTED");
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }
}
