package org.shuzha.consent;

/** How many people gave, refused and withdrew their consent to a version. */
record NoticeCount(String noticeId, long givenCount, long refusedCount, long withdrawnCount) {

    static NoticeCount none(String noticeId) {
        return new NoticeCount(noticeId, 0, 0, 0);
    }
}
