package org.shuzha.incident;

/** How the platform itself tells persons; telephone and letters remain work of people. */
enum Channel {
    MAIL,
    SMS
}
