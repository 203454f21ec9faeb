package org.shuzha.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DirectoryMapper {

    Optional<Organisation> organisation(String id);

    List<Organisation> organisationsById(@Param("ids") Collection<String> ids);

    /** By code. */
    List<Organisation> organisations(@Param("lines") Collection<String> lines, @Param("level") String level);

    /** Whose name contains the pattern, by code, at most that many. */
    List<Organisation> organisationsNamed(@Param("pattern") String pattern, @Param("limit") int limit);

    Optional<Department> department(String id);

    List<Department> departments(String organisationId);

    Optional<Person> person(String id);

    List<Person> people(@Param("ids") Collection<String> ids);

    /** Active people of the organisation whose name or code contains the pattern, by name. */
    List<Person> search(
            @Param("organisationId") String organisationId,
            @Param("pattern") String pattern,
            @Param("limit") int limit);

    /** Ids of everybody ever known to the organisation whose name or code contains the pattern, at most that many. */
    List<String> named(
            @Param("organisationId") String organisationId,
            @Param("pattern") String pattern,
            @Param("limit") int limit);

    /** Whether they are valid or not. */
    List<Appointment> appointments(@Param("ids") Collection<String> ids);

    List<Appointment> appointmentsOf(@Param("personIds") Collection<String> personIds, @Param("today") LocalDate today);

    /** Ids of those that are valid on the day. */
    List<String> validAppointments(@Param("ids") Collection<String> ids, @Param("today") LocalDate today);

    /** Successors named for the appointment's last day, latest order first. */
    List<String> successors(String appointmentId);

    /** Of this post, null for any. */
    List<Appointment> holders(
            @Param("post") Post post,
            @Param("organisationId") String organisationId,
            @Param("departmentId") String departmentId,
            @Param("today") LocalDate today);

    /** Ids of the active people appointed to the department on the day. */
    List<String> peopleIn(@Param("departmentId") String departmentId, @Param("today") LocalDate today);

    List<Substitution> substitutesOf(@Param("absentId") String absentId, @Param("today") LocalDate today);

    List<Substitution> representedBy(@Param("substituteId") String substituteId, @Param("today") LocalDate today);
}
