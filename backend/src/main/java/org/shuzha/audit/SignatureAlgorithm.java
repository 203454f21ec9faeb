package org.shuzha.audit;

/** Signatures the trail knows, with the name JCA providers give them. */
enum SignatureAlgorithm {
    /** GB/T 32918 over SM3, with the default identity {@code 1234567812345678}, in DER. */
    SM2("SM3withSM2", (byte) 0xff),
    ED25519("Ed25519", (byte) 0x01),
    /** On P-256, in DER: what hardware behind the platform's own PKCS#11 provider can sign. */
    ECDSA("SHA256withECDSA", (byte) 0x02);

    private final String jca;
    private final byte noteType;

    SignatureAlgorithm(String jca, byte noteType) {
        this.jca = jca;
        this.noteType = noteType;
    }

    String jca() {
        return jca;
    }

    /** The algorithm's number in key ids of signed notes. */
    byte noteType() {
        return noteType;
    }
}
