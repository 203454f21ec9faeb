package org.shuzha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.shuzha.ApplicationTest;
import org.shuzha.Shuzha;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The engine refuses any other isolation, on every database, and that refusal must not be switched off. */
class IsolationTest extends ApplicationTest {

    @Autowired
    private DataSource database;

    @Value("${spring.datasource.url}")
    private String url;

    @Value("${spring.datasource.username}")
    private String user;

    @Value("${spring.datasource.password}")
    private String password;

    @Test
    void transactionsAreReadCommitted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void theApplicationDoesNotStartOnAnyOtherIsolation() {
        var application = new SpringApplicationBuilder(Shuzha.class).profiles("demo");
        assertThatThrownBy(() -> application
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + user,
                                "--spring.datasource.password=" + password,
                                "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ")
                        .close())
                .rootCause()
                .hasMessageContaining("isolation level")
                .hasMessageContaining("READ_COMMITTED");
    }
}
