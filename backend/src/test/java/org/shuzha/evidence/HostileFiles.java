package org.shuzha.evidence;

import static org.shuzha.Documents.excel;
import static org.shuzha.Documents.picture;
import static org.shuzha.Documents.word;
import static org.shuzha.Documents.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that come dressed as documents: by name, each of another kind. */
final class HostileFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileFiles() {}

    static Map<String, byte[]> all() {
        var hostile = new HostileFiles();
        hostile.wrongNames();
        hostile.files.putAll(HostilePdfs.all());
        hostile.packages();
        hostile.compounds();
        hostile.pictures();
        hostile.texts();
        return hostile.files;
    }

    private void wrongNames() {
        byte[] windows = join(text("MZ"), new byte[64], text("This program cannot be run in DOS mode"));
        byte[] linux = join(new byte[] {0x7F}, text("ELF"), new byte[60]);
        for (String name : new String[] {"a.exe", "a.pdf", "a.docx", "a.txt", "a.csv", "a.png", "a.pdf.exe"}) {
            files.put("windows-" + name, windows);
        }
        files.put("linux-a.pdf", linux);
        files.put("linux-a.txt", linux);
        files.put("class-a.jpg", join(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, new byte[40]));
        for (String name : new String[] {"page.html", "page.htm", "page.pdf", "page.txt", "page.csv", "page.svg"}) {
            files.put(name, text("<!DOCTYPE html><html><script>alert(1)</script></html>"));
        }
        files.put("drawing.svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        files.put("drawing.png", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
        files.put("script.js", text("require('child_process').exec('id')"));
        files.put("script.txt", text("#!/bin/sh\nrm -rf /\n"));
        files.put("archive.zip", zip(word()));
        files.put("archive.docx", zip(Map.of("a.txt", text("x"))));
        files.put("word-as.xlsx", zip(word()));
        files.put("rich.doc", text("{\\rtf1{\\object\\objdata 01050000}}"));
        files.put("shortcut.lnk", join(new byte[] {0x4C, 0, 0, 0, 1, 0x14, 2, 0}, new byte[60]));
    }

    private void packages() {
        files.put("macro.docx", zip(word("word/vbaProject.bin", "x")));
        files.put("macro-type.docx", zip(word("[Content_Types].xml", "<Types ct='a.macroEnabled.main+xml'/>")));
        files.put("active-x.docx", zip(word("word/activeX/activeX1.xml", "<x/>")));
        files.put("object.docx", zip(word("word/embeddings/oleObject1.bin", "x")));
        files.put("program.docx", zip(word("word/embeddings/setup.exe", "MZ")));
        files.put("template.docx", zip(word("word/_rels/settings.xml.rels", relation("attachedTemplate"))));
        files.put("tracker.docx", zip(word("word/_rels/document.xml.rels", relation("image"))));
        files.put("dde.docx", zip(word("word/document.xml", "<w:instrText> DDEAUTO c:\\\\cmd.exe</w:instrText>")));
        files.put("entities.docx", zip(word("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")));
        files.put("climb.docx", zip(word("../../etc/cron.d/x", "* * * * * root id")));
        files.put("links.xlsx", zip(excel("xl/externalLinks/externalLink1.xml", "<ddeLink/>")));
        files.put("old-macro.xlsx", zip(excel("xl/macrosheets/sheet1.xml", "<x/>")));
        files.put("ribbon.xlsx", zip(excel("customUI/customUI.xml", "<x/>")));
        var nested = excel();
        nested.put("xl/embeddings/inner.xlsx", zip(excel("xl/vbaProject.bin", "x")));
        files.put("nested.xlsx", zip(nested));
        var bomb = word();
        bomb.put("word/media/image1.bmp", new byte[600 * 1024 * 1024]);
        files.put("bomb.docx", zip(bomb));
        files.put("program-before.docx", join(text("MZ#!/bin/sh\n"), zip(word())));
        files.put("page-behind.docx", join(zip(word()), text("<script>alert(1)</script>")));
        files.put("cut.docx", Arrays.copyOf(zip(word()), 200));
    }

    private void compounds() {
        files.put("macro.doc", compound("WordDocument", new byte[64], "Macros"));
        files.put("object.doc", compound("WordDocument", new byte[64], "ObjectPool"));
        byte[] locked = new byte[64];
        locked[0x0B] = 1;
        files.put("locked.doc", compound("WordDocument", locked, null));
        files.put("module.xls", compound("Workbook", new byte[64], "_VBA_PROJECT_CUR"));
        files.put("old-macro.xls", compound("Workbook", record(0x85, 0, 0, 0, 0, 0, 1, 1, 0, 'A'), null));
        files.put("locked.xls", compound("Workbook", record(0x2F, 1, 0), null));
        files.put("macro.ppt", compound("PowerPoint Document", slides(0x3FF), null));
        files.put("object.ppt", compound("PowerPoint Document", slides(0x1011), null));
        files.put("locked.docx", compound("EncryptedPackage", new byte[64], null));
        files.put("cut.xls", Arrays.copyOf(workbook(), 600));
    }

    private void pictures() {
        files.put("zip-behind.png", join(picture("png", 4, 4), zip(word())));
        files.put("page-behind.jpg", join(picture("jpeg", 4, 4), text("<script>alert(1)</script>")));
        files.put("zip-behind.jpg", join(picture("jpeg", 4, 4), zip(word())));
        files.put("php-inside.jpg", comment("<?php system($_GET['c']); ?>"));
        files.put("page-inside.jpg", comment("<html><script>alert(1)</script></html>"));
        byte[] wide = picture("png", 4, 4);
        ByteBuffer.wrap(wide).putInt(16, 100_000).putInt(20, 100_000);
        files.put("bomb.png", wide);
        files.put("cut.png", Arrays.copyOf(picture("png", 400, 400), 60));
        files.put("as.jpg", picture("png", 4, 4));
    }

    private void texts() {
        files.put("call.csv", text("编号,说明\n1,=cmd|'/c calc'!A0\n"));
        files.put("link.csv", text("\"=HYPERLINK(\"\"http://example.org\"\")\",2\n"));
        files.put("at.csv", text("@SUM(1+1),2\n"));
        files.put("plus.csv", text("a,+1+cmd|'/c calc'!A0\n"));
        files.put("nul.txt", text("a\u0000b and more text so that it is taken for text"));
        files.put("bell.csv", text("a,b\n\u001B[2J,1\n"));
        files.put("noise.txt", new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x81, 0x30, (byte) 0xFF});
    }

    private static String relation(String kind) {
        return "<Relationships><Relationship Id=\"r1\" Type=\"http://s/relationships/" + kind
                + "\" Target=\"http://example.org/x\" TargetMode=\"External\"/></Relationships>";
    }

    private static byte[] compound(String stream, byte[] content, String folder) {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(content), stream);
            if (folder != null) {
                file.createDirectory(folder).createDocument("x", new ByteArrayInputStream(new byte[8]));
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] workbook() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("张");
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] record(int type, int... body) {
        ByteBuffer record = ByteBuffer.allocate(4 + body.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        record.putShort((short) type).putShort((short) body.length);
        Arrays.stream(body).forEach(value -> record.put((byte) value));
        return record.array();
    }

    /** A record of this type inside another one. */
    private static byte[] slides(int type) {
        return ByteBuffer.allocate(24)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x0F)
                .putShort((short) 1000)
                .putInt(16)
                .putShort((short) 0)
                .putShort((short) type)
                .putInt(8)
                .array();
    }

    /** A JPEG whose comment says this. */
    private static byte[] comment(String words) {
        byte[] picture = picture("jpeg", 4, 4);
        byte[] comment = text(words);
        byte[] head = {(byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2)};
        return join(Arrays.copyOf(picture, 2), head, comment, Arrays.copyOfRange(picture, 2, picture.length));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
