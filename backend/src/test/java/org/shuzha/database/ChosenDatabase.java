package org.shuzha.database;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * {@code -Dshuzha.test.database=mariadb} lets the tests of the whole application run on a MariaDB, one for all, and those of
 * the trail and of the idempotency keys on databases of their own beside it.
 */
public class ChosenDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("mariadb".equals(System.getProperty("shuzha.test.database"))) {
            System.setProperty("shuzha.test.url", MariaDb.server().url("shuzha"));
            System.setProperty("shuzha.test.url.trail", MariaDb.server().url("trail"));
            System.setProperty("shuzha.test.url.keys", MariaDb.server().url("idempotency"));
            System.setProperty("shuzha.test.user", MariaDb.USER);
            System.setProperty("shuzha.test.password", MariaDb.PASSWORD);
        }
    }
}
