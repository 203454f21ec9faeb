package org.shuzha.account;

/** What somebody can show besides the password, the handiest first; a recovery code stands in for either. */
enum FactorKind {
    PASSKEY,
    TOTP
}
