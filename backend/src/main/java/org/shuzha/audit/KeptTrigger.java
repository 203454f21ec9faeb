package org.shuzha.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses to remove what belongs to a filed matter on the embedded database; named in its migrations. */
public final class KeptTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("What belongs to a filed matter is kept", "45000");
    }
}
