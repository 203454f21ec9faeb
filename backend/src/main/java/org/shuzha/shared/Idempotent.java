package org.shuzha.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that creates or decides: the request's {@code Idempotency-Key} commits together with the change, a repeat gets
 * the first answer, the same key with another body is refused (422).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
