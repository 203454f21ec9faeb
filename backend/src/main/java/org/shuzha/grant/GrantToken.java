package org.shuzha.grant;

import java.io.Serializable;

/** The right of a platform to record uses of one grant. */
public record GrantToken(String id, String grantId, String name) implements Serializable {}
