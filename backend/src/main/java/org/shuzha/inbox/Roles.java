package org.shuzha.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuzha.engine.RuleTables;
import org.shuzha.identity.Appointment;
import org.shuzha.identity.Directory;
import org.shuzha.identity.Post;
import org.shuzha.matter.Candidate;
import org.shuzha.matter.Matter;
import org.shuzha.matter.MatterStep;
import org.shuzha.procedure.Procedures;
import org.springframework.stereotype.Component;

/**
 * Resolves the closed list of roles to people from their appointments. Nobody whose earlier part in the matter conflicts
 * is found (A13.2: reviewer, approver and executor differ), nor who belongs to the institution that a step is about; where
 * nobody is left the task waits.
 */
@Component
public class Roles {

    private static final List<Post> POOLED = List.of(Post.IT_EXECUTOR, Post.REGULATOR_STAFF);

    private final Directory directory;
    private final RuleTables tables;
    private final Parts parts;
    private final Procedures procedures;

    Roles(Directory directory, RuleTables tables, Parts parts, Procedures procedures) {
        this.directory = directory;
        this.tables = tables;
        this.parts = parts;
        this.procedures = procedures;
    }

    /** Who would be asked today in this role; for showing the steps to come. */
    public List<Candidate> preview(Matter matter, String role, String departmentId) {
        return resolve(matter, role, departmentId, null, null).people();
    }

    /** Where nobody is free for a role, whom the procedure names in its place. */
    Competence resolve(Matter matter, String role, MatterStep step) {
        Competence found = resolveAlone(matter, role, step);
        String standIn =
                procedures.get(matter.deploymentId(), matter.procedureKey()).standIn(role);
        return found.empty() && standIn != null ? resolveAlone(matter, standIn, step) : found;
    }

    private Competence resolveAlone(Matter matter, String role, MatterStep step) {
        return resolve(matter, role, step.departmentId(), step.memberId(), step.authorityId())
                .without(parts.concerned(step));
    }

    private Competence resolve(Matter matter, String role, String departmentId, String memberId, String authorityId) {
        return switch (role) {
            case "requester" -> requester(matter);
            case "owner-department" -> departmentId == null ? Competence.nobody() : owner(matter, departmentId);
            case "former-department" -> former(matter, departmentId);
            case "approving-leader" -> leader(matter);
            case "principal" -> personal(matter, role, Post.PRINCIPAL);
            case "body-member" -> member(matter, memberId);
            case "body-secretary" -> personal(matter, role, Post.GROUP_SECRETARY);
            case "it-security" -> personal(matter, role, Post.IT_SECURITY_OFFICER);
            case "warning-receiver" -> personal(matter, role, Post.IT_SECURITY_OFFICER, Post.DATA_SECURITY_OFFICER);
            case "pi-protection-officer" -> personal(matter, role, Post.PI_PROTECTION_OFFICER);
            case "data-security-officer" -> personal(matter, role, Post.DATA_SECURITY_OFFICER);
            case "independent-reviewer" -> personal(matter, role, Post.DATA_SECURITY_OFFICER);
            case "auditor" -> personal(matter, role, Post.AUDITOR);
            case "it-executor" ->
                Competence.pool(Post.IT_EXECUTOR, free(matter, role, holders(matter, Post.IT_EXECUTOR, null)));
            case "emergency-lead" -> first(matter, role, Post.EMERGENCY_LEAD, Post.LEADER_IN_CHARGE, Post.PRINCIPAL);
            case "incident-second" ->
                first(matter, role, Post.LEADER_IN_CHARGE, Post.PRINCIPAL, Post.DATA_SECURITY_OFFICER);
            case "authority" -> authority(matter, authorityId);
            case "complaint-handler", "inspector", "case-officer", "case-reviewer" ->
                Competence.pool(Post.REGULATOR_STAFF, free(matter, role, holders(matter, Post.REGULATOR_STAFF, null)));
            case "authority-clerk" -> personal(matter, role, Post.DATA_SECURITY_OFFICER);
            case "authority-second" ->
                personal(matter, role, Post.DATA_SECURITY_OFFICER, Post.PI_PROTECTION_OFFICER, Post.GROUP_SECRETARY);
            default -> throw new IllegalStateException("unknown role " + role);
        };
    }

    /** Members of the leading group, chair first. */
    public List<Appointment> group(String organisationId) {
        var members = new java.util.ArrayList<>(directory.holders(Post.GROUP_CHAIR, organisationId, null));
        members.addAll(directory.holders(Post.GROUP_MEMBER, organisationId, null));
        return members;
    }

    /** Who shares a queue today, institution by institution, each person once. */
    Collection<List<Candidate>> pools() {
        return POOLED.stream()
                .flatMap(
                        post -> directory.holders(post).stream()
                                .collect(Collectors.groupingBy(Appointment::organisationId))
                                .values()
                                .stream()
                                .map(holders -> Competence.pool(post, holders).people()))
                .toList();
    }

    /** Nobody takes the requester's place; who has left leaves the task waiting, visibly. */
    private Competence requester(Matter matter) {
        String requester = matter.requesterId();
        return directory.left(List.of(requester)).isEmpty()
                ? new Competence(List.of(new Candidate(requester, null)), null)
                : Competence.nobody();
    }

    /** T4: head, else deputy, else the leader in charge; never the starter, never for lack of a head (A13.2). */
    private Competence owner(Matter matter, String departmentId) {
        var heads = holders(matter, Post.DEPARTMENT_HEAD, departmentId);
        var deputies = holders(matter, Post.DEPARTMENT_DEPUTY, departmentId);
        Map<String, Object> facts = new HashMap<>();
        facts.put("headVacant", heads.isEmpty());
        facts.put("headIsStarter", onlyStarter(matter, heads));
        facts.put("deputyVacant", deputies.isEmpty());
        facts.put("deputyIsStarter", onlyStarter(matter, deputies));
        Object reviewer = tables.single(matter.deploymentId(), "reviewer-resolution", facts, "reviewer");
        var found = switch (String.valueOf(reviewer)) {
            case "HEAD" -> heads;
            case "DEPUTY" -> deputies;
            default -> holders(matter, Post.LEADER_IN_CHARGE, null);
        };
        return Competence.personal(free(matter, "owner-department", found));
    }

    /**
     * Where somebody left: the head, else a deputy, else the leader in charge, else the principal; who belonged to no
     * department is the leader's. Whom the matter is about is none of them (A18).
     */
    private Competence former(Matter matter, String departmentId) {
        Stream<List<Appointment>> inside = departmentId == null
                ? Stream.of()
                : Stream.of(Post.DEPARTMENT_HEAD, Post.DEPARTMENT_DEPUTY)
                        .map(post -> holders(matter, post, departmentId));
        Stream<List<Appointment>> above =
                Stream.of(Post.LEADER_IN_CHARGE, Post.PRINCIPAL).map(post -> holders(matter, post, null));
        return Stream.concat(inside, above)
                .map(holders -> free(matter, "former-department", holders))
                .filter(free -> !free.isEmpty())
                .findFirst()
                .map(Competence::personal)
                .orElseGet(Competence::nobody);
    }

    /** The leader the level calls for; where that leader conflicts, the principal. */
    private Competence leader(Matter matter) {
        var principal = free(matter, "approving-leader", holders(matter, Post.PRINCIPAL, null));
        if (matter.approvalBody() != null && matter.approvalBody() > 1) {
            return Competence.personal(principal);
        }
        var inCharge = free(matter, "approving-leader", holders(matter, Post.LEADER_IN_CHARGE, null));
        return Competence.personal(inCharge.isEmpty() ? principal : inCharge);
    }

    private Competence member(Matter matter, String memberId) {
        var group = free(matter, "body-member", group(matter.organisationId()));
        return Competence.personal(
                memberId == null
                        ? group
                        : group.stream()
                                .filter(appointment -> appointment.personId().equals(memberId))
                                .toList());
    }

    private Competence personal(Matter matter, String role, Post... posts) {
        var holders = Stream.of(posts)
                .flatMap(post -> holders(matter, post, null).stream())
                .toList();
        return Competence.personal(free(matter, role, holders));
    }

    /** The holders of the first of these posts that somebody free holds. */
    private Competence first(Matter matter, String role, Post... posts) {
        return Stream.of(posts)
                .map(post -> free(matter, role, holders(matter, post, null)))
                .filter(free -> !free.isEmpty())
                .findFirst()
                .map(Competence::personal)
                .orElseGet(Competence::nobody);
    }

    /** Staff of the authority asked; nobody who belongs to the institution as well. */
    private Competence authority(Matter matter, String authorityId) {
        if (authorityId == null) {
            return Competence.nobody();
        }
        var staff = free(matter, "authority", directory.holders(Post.REGULATOR_STAFF, authorityId, null));
        Set<String> ours = directory
                .appointmentsOf(staff.stream().map(Appointment::personId).toList())
                .stream()
                .filter(held -> held.organisationId().equals(matter.organisationId()))
                .map(Appointment::personId)
                .collect(Collectors.toSet());
        return Competence.pool(
                Post.REGULATOR_STAFF,
                staff.stream().filter(held -> !ours.contains(held.personId())).toList());
    }

    private List<Appointment> holders(Matter matter, Post post, String departmentId) {
        return directory.holders(post, matter.organisationId(), departmentId);
    }

    private List<Appointment> free(Matter matter, String role, List<Appointment> holders) {
        Set<String> taken = parts.conflicting(matter, role);
        return holders.stream()
                .filter(appointment -> !taken.contains(appointment.personId()))
                .toList();
    }

    private static boolean onlyStarter(Matter matter, List<Appointment> holders) {
        return !holders.isEmpty()
                && holders.stream().allMatch(holder -> holder.personId().equals(matter.requesterId()));
    }
}
