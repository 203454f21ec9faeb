package org.shuzha.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shuzha.consent.PersonMarks;
import org.shuzha.identity.ImportFile;
import org.shuzha.incident.TellingList.Listed;
import org.shuzha.shared.Actor;
import org.shuzha.shared.ImportTable;
import org.shuzha.shared.ImportTable.Mistake;
import org.shuzha.shared.ImportTable.Row;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads lists of persons to tell: nobody twice, nobody whom the task has told, nobody by a channel that is not there. */
@Component
class TellingLists {

    private static final List<String> COLUMNS = List.of("address!", "name");
    private static final int LONGEST_NAME = 60;

    private final TellingMapper mapper;
    private final PersonMarks marks;
    private final TellingChannels channels;

    TellingLists(TellingMapper mapper, PersonMarks marks, TellingChannels channels) {
        this.mapper = mapper;
        this.marks = marks;
        this.channels = channels;
    }

    /** No mistake repeats an address or a name. */
    TellingList read(
            Actor actor, String organisationId, String stepId, String name, InputStreamSource file, Message message) {
        List<Mistake> mistakes = new ArrayList<>();
        ImportTable table = ImportFile.single(actor, name, file, COLUMNS, mistakes);
        Set<String> told = mapper.marks(stepId);
        Set<String> seen = new HashSet<>();
        List<Listed> listed = new ArrayList<>();
        for (Row row : table.rows()) {
            listed(organisationId, row).ifPresent(one -> {
                check(row, one, message, told, seen);
                listed.add(one);
            });
        }
        if (table.rows().isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(name, 0, "", "incident.list_empty", Map.of()));
        }
        closed(name, listed, mistakes);
        return new TellingList(table.rows().size(), listed, mistakes);
    }

    private Optional<Listed> listed(String organisationId, Row row) {
        String text = row.text("address", Address.LONGEST);
        String name = row.text("name", LONGEST_NAME);
        Optional<Address> address = text == null ? Optional.empty() : Address.of(text);
        if (row.clean() && text != null && address.isEmpty()) {
            row.mistake("address", "incident.address_unknown", Map.of());
        }
        return address.filter(one -> row.clean())
                .map(one -> new Listed(one, name, marks.exactly(organisationId, one.channel() + " " + one.plain())));
    }

    private static void check(Row row, Listed one, Message message, Set<String> told, Set<String> seen) {
        if (!seen.add(one.mark())) {
            row.mistake("address", "incident.listed_twice", Map.of());
        } else if (told.contains(one.mark())) {
            row.mistake("address", "incident.told_already", Map.of());
        }
        if (one.address().channel() == Channel.SMS && message.to(one.name()).length() > Message.LONGEST_SMS) {
            row.mistake("address", "incident.sms_length", Map.of("max", Message.LONGEST_SMS));
        }
    }

    /** Once for each channel, whatever number of rows needs it. */
    private void closed(String name, List<Listed> listed, List<Mistake> mistakes) {
        for (Channel channel : Channel.values()) {
            long rows = listed.stream()
                    .filter(one -> one.address().channel() == channel)
                    .count();
            if (rows > 0 && !channels.open(channel)) {
                String code = "incident.channel_closed." + channel.name().toLowerCase(Locale.ROOT);
                mistakes.add(0, new Mistake(name, 0, "", code, Map.of("rows", rows)));
            }
        }
    }
}
