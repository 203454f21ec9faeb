package org.shuzha.evidence;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The Chinese typeface of ISO 32000 that every PDF reader brings or replaces by its own, so that no font has to be carried
 * along; its codes are UTF-16.
 */
final class MarkFont {

    static final COSName NAME = COSName.getPDFName("ShuzhaMark");

    private static final String TYPEFACE = "STSong-Light";

    private MarkFont() {}

    static COSDictionary dictionary() {
        COSDictionary font = typed(COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, TYPEFACE);
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        COSArray descendants = new COSArray();
        descendants.add(glyphs());
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** Lets what is written shine through. */
    static COSDictionary pale() {
        COSDictionary state = typed(COSName.EXT_G_STATE);
        state.setItem(COSName.getPDFName("ca"), new COSFloat(0.28f));
        return state;
    }

    /** Latin letters are half as wide as Han characters. */
    private static COSDictionary glyphs() {
        COSDictionary font = typed(COSName.FONT);
        font.setName(COSName.SUBTYPE, "CIDFontType0");
        font.setName(COSName.BASE_FONT, TYPEFACE);
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        font.setItem(COSName.CIDSYSTEMINFO, system);
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, numbers(1, 95, 500));
        font.setItem(COSName.FONT_DESC, descriptor());
        return font;
    }

    private static COSDictionary descriptor() {
        COSDictionary descriptor = typed(COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, TYPEFACE);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(-25, -254, 1000, 880));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 93);
        return descriptor;
    }

    private static COSDictionary typed(COSName type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        return dictionary;
    }

    private static COSArray numbers(int... values) {
        COSArray array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }
}
