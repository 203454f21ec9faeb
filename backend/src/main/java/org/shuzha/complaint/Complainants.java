package org.shuzha.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.shuzha.identity.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where complainants are written to, known by the ids of their complaints; opened only while a mail is sent. */
@Component
public class Complainants {

    private final ComplaintMapper mapper;
    private final ComplaintDesk desk;

    Complainants(ComplaintMapper mapper, ComplaintDesk desk) {
        this.mapper = mapper;
        this.desk = desk;
    }

    /** Those of the ids that are complaints whose complainant left an address. */
    @Transactional(readOnly = true)
    public List<Contact> contacts(Collection<String> ids) {
        return ids.stream()
                .map(mapper::one)
                .filter(Objects::nonNull)
                .filter(complaint -> desk.complainant(complaint).email() != null)
                .map(complaint -> new Contact(
                        complaint.id(),
                        complaint.authorityId(),
                        desk.complainant(complaint).email(),
                        null))
                .toList();
    }
}
