package org.shuzha.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session may last.
 *
 * @param absolute time after which whoever signed in has to sign in again, however busy
 */
@ConfigurationProperties("shuzha.session")
record SessionProperties(@DefaultValue("12h") Duration absolute) {}
