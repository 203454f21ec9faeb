package org.shuzha.audit;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Lets an account of its own migrate the schema, so that the one the application runs with needs fewer rights. */
@Component
@ConditionalOnProperty("shuzha.db.migration.user")
class MigrationAccount implements FlywayConfigurationCustomizer {

    private final String url;
    private final String user;
    private final String password;

    MigrationAccount(
            @Value("${spring.datasource.url}") String url,
            @Value("${shuzha.db.migration.user}") String user,
            @Value("${shuzha.db.migration.password:}") String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.dataSource(url, user, password);
    }
}
