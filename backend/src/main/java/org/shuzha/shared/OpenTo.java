package org.shuzha.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares who may call an endpoint. An endpoint without it fails the build and is refused at run time. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    /**
     * Who may call; what the caller may then see or change is checked on the object. The three administrators are those
     * who hold that post themselves today: standing in for one of them opens nothing.
     */
    enum Audience {
        EVERYBODY,
        SIGNED_IN,
        GRANT_TOKEN,
        SYSTEM_ADMINISTRATOR,
        SECURITY_ADMINISTRATOR,
        AUDIT_ADMINISTRATOR
    }

    /** What a personal access token can be made for. A token opens the endpoints that name one of its scopes, no others. */
    enum Scope {
        READ_MATTERS,
        READ_CATALOGUE,
        READ_AUDIT,
        RECORD_USES
    }

    Audience[] value();

    /** Scopes of personal access tokens that may call as their person; none unless said. */
    Scope[] token() default {};

    /** Whether the caller must have proven anew, minutes ago, to be the one who signed in. */
    boolean stepUp() default false;
}
