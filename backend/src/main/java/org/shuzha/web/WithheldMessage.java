package org.shuzha.web;

import java.sql.SQLException;

/** Stands in the log for a failure of the database, whose own message quotes values: type, state and where, no content. */
final class WithheldMessage extends Exception {

    private WithheldMessage(Throwable error, SQLException cause) {
        super("%s, SQL state %s, code %d"
                .formatted(error.getClass().getName(), cause.getSQLState(), cause.getErrorCode()));
        setStackTrace(cause.getStackTrace());
    }

    /** The failure itself where no database speaks. */
    static Throwable of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new WithheldMessage(error, sql);
            }
        }
        return error;
    }
}
