package org.shuzha.identity;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * People are to be told of something; whoever knows of it publishes this and need not know who tells them. They are told in
 * the transaction of the change.
 *
 * @param once what is told, e.g. {@code deadline:01J…:PASSED}; nobody is told the same twice
 * @param people ids of people
 * @param text key of a sentence in {@code notices/<package>_{zh,en}.properties}
 * @param args what fills it, a plain value or one by language ({@code zh}, {@code en}); never personal data, it leaves by mail
 * @param kind of the thing it is about, e.g. {@code matter}; {@code id} is its id, and {@code /<kind>s/<id>} its page
 */
public record Announcement(
        String once,
        Collection<String> people,
        String text,
        Map<String, Object> args,
        @Nullable String kind,
        @Nullable String id,
        boolean urgent) {}
