package org.shuzha.audit;

/** An opening of a leaf's commitment as it lies in the database. */
record StoredOpening(long sequence, String name, byte[] salt, String plaintext) {

    Opening opening() {
        return new Opening(name, salt, plaintext);
    }
}
