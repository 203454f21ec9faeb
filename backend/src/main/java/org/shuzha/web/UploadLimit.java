package org.shuzha.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Largest file one upload may bring, for the refusal's argument. */
@Component
record UploadLimit(
        @Value("${spring.servlet.multipart.max-file-size}") DataSize size) {

    long bytes() {
        return size.toBytes();
    }
}
