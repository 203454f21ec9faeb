package org.shuzha.ledger;

/**
 * What one execution does to a limit.
 *
 * @param amount what it takes out of what is reserved
 * @param listed persons on its list, null when it had none
 * @param counted those of them that the year had not counted before, null without a list: then the amount counts
 */
record Delivery(long amount, Long listed, Long counted) {

    static Delivery declared(long amount) {
        return new Delivery(amount, null, null);
    }

    /** What is added to what was delivered this year. */
    long adds() {
        return counted == null ? amount : counted;
    }
}
