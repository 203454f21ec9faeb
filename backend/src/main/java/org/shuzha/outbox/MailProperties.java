package org.shuzha.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code from}: sender of mails, needed where {@code spring.mail.host} names a server. */
@ConfigurationProperties("shuzha.mail")
record MailProperties(@Nullable String from) {}
