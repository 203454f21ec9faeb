package org.shuzha.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {

    @Test
    void tenDifferentOnesInFourGroups() {
        List<String> codes = RecoveryCodes.next();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(RecoveryCodes.next()).doesNotContainAnyElementsOf(codes);
    }

    @Test
    void mayBeTypedLoosely() {
        assertThat(RecoveryCodes.hash(" abcd efgh ijkl mnop")).isEqualTo(RecoveryCodes.hash("ABCD-EFGH-IJKL-MNOP"));
        assertThat(RecoveryCodes.hash("ABCD-EFGH-IJKL-MNOQ")).isNotEqualTo(RecoveryCodes.hash("ABCD-EFGH-IJKL-MNOP"));
    }
}
