package org.shuzha.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares who may call an endpoint. An endpoint without it fails the build and is refused at run time. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /** Who may call; what the caller may then see or change is checked on the object. */
    enum Audience {
        EVERYBODY,
        SIGNED_IN,
        GRANT_TOKEN
    }

    Audience[] value();
}
