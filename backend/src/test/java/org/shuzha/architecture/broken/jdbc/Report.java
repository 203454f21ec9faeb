package org.shuzha.architecture.broken.jdbc;

import org.springframework.jdbc.core.JdbcTemplate;

/** Reads whatever table it likes. */
record Report(JdbcTemplate jdbc) {}
