package org.shuzha.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shuzha.Shuzha;

/** Each capability reads and writes its own tables only; others ask it. */
class TableOwnershipTest {

    @Test
    void everyMapperKeepsToItsOwnTables() throws Exception {
        Path classes = Path.of(
                Shuzha.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/shuzha"))) {
            List<MapperXml> mappers = files.filter(file -> file.toString().endsWith("Mapper.xml"))
                    .map(MapperXml::new)
                    .toList();
            assertThat(mappers).isNotEmpty();
            assertThat(mappers.stream().flatMap(mapper -> mapper.faults().stream()))
                    .isEmpty();
        }
    }

    @Test
    void theFixturesBreakIt() throws Exception {
        assertThat(fixture("ForeignTableMapper.xml").faults())
                .containsExactlyInAnyOrder(
                        "ForeignTableMapper.xml of inbox touches matter",
                        "ForeignTableMapper.xml of inbox touches matter_step",
                        "ForeignTableMapper.xml of inbox touches matter_version",
                        "ForeignTableMapper.xml of inbox touches identity_person",
                        "ForeignTableMapper.xml of inbox touches audit_leaf",
                        "ForeignTableMapper.xml of inbox touches decision_vote",
                        "ForeignTableMapper.xml of inbox touches grant_use",
                        "ForeignTableMapper.xml of inbox touches shared_idempotency_key",
                        "ForeignTableMapper.xml of inbox touches inboxes");
        assertThat(fixture("PastedTextMapper.xml").faults()).contains("PastedTextMapper.xml pastes text into SQL");
        assertThat(fixture("MisreadPartMapper.xml").faults())
                .containsExactly("MisreadPartMapper.xml reads claimedAt from opened_at");
        assertThat(fixture("StrayMapper.xml").faults())
                .containsExactly("StrayMapper.xml is the XML of org.shuzha.inbox.OtherMapper");
    }

    @Test
    void understandsTheSqlWeWrite() throws Exception {
        assertThat(fixture("SoundMapper.xml").tables()).containsExactlyInAnyOrder("inbox", "inbox_key", "inbox_count");
        assertThat(fixture("SoundMapper.xml").faults()).isEmpty();
    }

    private static MapperXml fixture(String name) throws URISyntaxException {
        return new MapperXml(Path.of(TableOwnershipTest.class
                .getResource("/architecture/broken/" + name)
                .toURI()));
    }
}
