package org.shuzha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel is told from the address, however it is typed; what is neither number nor mail is nobody's address. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "13912345678, SMS, 13912345678, 139****5678",
        "+86 139-1234-5678, SMS, 13912345678, 139****5678",
        "008613912345678, SMS, 13912345678, 139****5678",
        "１３９１２３４５６７８, SMS, 13912345678, 139****5678",
        "Wang-Li@Patient.example, MAIL, wang-li@patient.example, w***@patient.example",
        "x＠patient.example, MAIL, x@patient.example, x***@patient.example"
    })
    void isRead(String typed, Channel channel, String plain, String masked) {
        assertThat(Address.of(typed)).hasValueSatisfying(address -> {
            assertThat(address).isEqualTo(new Address(channel, plain));
            assertThat(address.masked()).isEqualTo(masked);
            assertThat(address.toString()).isEqualTo(masked);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "021-55500001",
                "12012345678",
                "1391234567",
                "139123456789",
                "1.39123E+10",
                "a@b@c",
                "a@",
                "王某",
                "a@b.example\nBcc: c@d.example",
                "<a@b.example>",
                "a b@c.example"
            })
    void isNone(String typed) {
        assertThat(Address.of(typed)).isEmpty();
    }

    @Test
    void partsOfATextMessage() {
        assertThat(Message.parts("字".repeat(70))).isEqualTo(1);
        assertThat(Message.parts("字".repeat(71))).isEqualTo(2);
        assertThat(Message.parts("字".repeat(134))).isEqualTo(2);
        assertThat(Message.parts("字".repeat(135))).isEqualTo(3);
    }
}
