package org.shuzha.architecture.broken.onlychild;

/** An interface for its one implementation's sake. */
interface Greeter {

    /** The one. */
    class Polite implements Greeter {}
}
