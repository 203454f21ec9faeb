package org.shuzha.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.shuzha.shared.Texts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In production the application does not start with a database account that could change or remove what is on the trail. */
@Component
@Profile("!demo")
@DependsOnDatabaseInitialization
class RunningAccount implements InitializingBean {

    private final DataSource database;
    private final AccountGrantMapper account;
    private final Texts texts;

    RunningAccount(DataSource database, AccountGrantMapper account, Texts texts) {
        this.database = database;
        this.account = account;
        this.texts = texts;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
                return;
            }
            List<String> excess = TrailRights.excess(account.grants(), connection.getCatalog());
            if (!excess.isEmpty()) {
                throw new IllegalStateException(
                        texts.text("trail.account_too_mighty", Map.of("count", excess.size()), Locale.getDefault()));
            }
        }
    }
}
