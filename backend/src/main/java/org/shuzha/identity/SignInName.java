package org.shuzha.identity;

/** Who may sign in under which name, for the demo's list. */
record SignInName(String personId, String username, String name, String organisation) {}
