package org.shuzha.evidence;

/** Why a document is not kept although its type is allowed; the code's last word is the constant in lower case. */
enum Flaw {
    /** It can act on whoever opens it: macro, script, embedded object, formula, call to another place. */
    ACTIVE,
    /** It unfolds to far more than it weighs. */
    BOMB,
    /** It is something else as well. */
    MIXED,
    /** Nobody can look inside. */
    ENCRYPTED,
    /** It cannot be read as what it says it is. */
    BROKEN
}
