package org.shuzha.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shuzha.complaint.Complainants;
import org.shuzha.identity.Contact;
import org.shuzha.identity.Contacts;
import org.springframework.stereotype.Component;

/** Where those who are told something are written to: people of the house, and complainants who left an address. */
@Component
class Addresses {

    /** {@code outside}: of nobody who belongs to the house. */
    record Address(Contact contact, boolean outside) {}

    private final Contacts contacts;
    private final Complainants complainants;

    Addresses(Contacts contacts, Complainants complainants) {
        this.contacts = contacts;
        this.complainants = complainants;
    }

    /** Whoever has left, or left no address, is left out. */
    List<Address> of(Collection<String> ids) {
        var found = new ArrayList<Address>();
        Set<String> others = new HashSet<>(ids);
        for (Contact contact : contacts.of(ids)) {
            found.add(new Address(contact, false));
            others.remove(contact.personId());
        }
        complainants.contacts(others).forEach(contact -> found.add(new Address(contact, true)));
        return found;
    }
}
