package org.shuzha.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.stereotype.Component;

/** Lets an account of its own migrate the schema, so that the one the application runs with needs fewer rights. */
@Component
@ConditionalOnProperty("shuzha.db.migration.user")
class MigrationAccount implements FlywayConnectionDetails {

    private final String user;
    private final String password;

    MigrationAccount(
            @Value("${shuzha.db.migration.user}") String user,
            @Value("${shuzha.db.migration.password:}") String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Null: that of the application. */
    @Override
    public String getJdbcUrl() {
        return null;
    }
}
