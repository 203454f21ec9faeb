package org.shuzha.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A complainant who left an address is told by mail that there is news: the number, where to look, and nothing else. */
@Tag("race")
class ComplaintMailTest extends ComplaintJourney {

    @Test
    void theMailNamesTheNumberAndNothingElse() throws Exception {
        Hospital authority = authority("DISTRICT", "630122");
        Hospital institution = respondent("630122");
        String address = "c" + institution.id.toLowerCase() + "@mail.example";
        Map<String, Object> complaint = Phone.named(institution);
        complaint.put("email", address);
        Phone phone = phone().files(complaint, Map.of());
        Walk walk = accepted(handled(authority, phone))
                .decide("reg", "rectification-needed", finding("经查属实，已要求该院改正。"))
                .decide("leader", "approve");
        assertThat(walk.outcome()).isEqualTo("UPHELD");
        GreenMail server = new GreenMail(new ServerSetup(MAIL_PORT, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            tick("OutboxClock");
            var mails = Stream.of(server.getReceivedMessages())
                    .filter(mail -> to(mail).equals(address))
                    .toList();
            assertThat(mails).hasSize(2);
            String text = mails.get(1).getContent().toString();
            assertThat(text)
                    .contains(phone.number, "https://shuzha.hospital.example/complaints/tracking")
                    .doesNotContain(phone.secret, Phone.SECRET_NAME, Phone.SECRET_PHONE, "改正");
        } finally {
            server.stop();
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
