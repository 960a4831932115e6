// SPDX-License-Identifier: GPL-3.0-or-later
//
// java -cp pdfbox2.jar:... PdfStructure.java FILE...: the structure of each PDF as PDFBox reads it, an
// element a line in the order in which it is read aloud: type, language, alternative text, what it says.
// A form feed ends each.
import java.io.*;
import java.util.*;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.*;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.*;

public class PdfStructure {
  private static final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
  private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                                                         java.nio.charset.StandardCharsets.UTF_8);

  private static void collect(PDMarkedContent content, Map<Integer, String> into, int number) {
    int own = content.getMCID() >= 0 ? content.getMCID() : number;
    for (Object part : content.getContents())
      if (part instanceof TextPosition)
        into.merge(own, String.valueOf(((TextPosition) part).getUnicode()), String::concat);
      else if (part instanceof PDMarkedContent)
        collect((PDMarkedContent) part, into, own);
  }

  private static String read(PDPage page, int number) {
    return words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(number, "");
  }

  private static void walk(PDStructureNode node, PDPage page, int depth) {
    StringBuilder text = new StringBuilder();
    if (node instanceof PDStructureElement) {
      PDStructureElement element = (PDStructureElement) node;
      if (element.getPage() != null)
        page = element.getPage();
      out.print("\t".repeat(depth) + element.getStructureType());
      if (element.getLanguage() != null)
        out.print(" lang=" + element.getLanguage());
      if (element.getAlternateDescription() != null)
        out.print(" alt=\"" + element.getAlternateDescription() + "\"");
    }
    for (Object kid : node.getKids())
      if (kid instanceof Integer)
        text.append(read(page, (Integer) kid));
      else if (kid instanceof PDMarkedContentReference) {
        PDMarkedContentReference reference = (PDMarkedContentReference) kid;
        text.append(read(reference.getPage() != null ? reference.getPage() : page, reference.getMCID()));
      } else if (kid instanceof PDStructureElement) {
        out.println(" | " + text);
        text.setLength(0);
        walk((PDStructureElement) kid, page, depth + 1);
        out.print("\t".repeat(depth) + "-");
      }
    out.println(" | " + text);
  }

  private static void dump(String path) throws IOException {
    try (PDDocument document = PDDocument.load(new File(path))) {
      words.clear();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        Map<Integer, String> found = new HashMap<>();
        // The space at which a line was broken may stand where another does.
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents())
          collect(content, found, -1);
        words.put(page.getCOSObject(), found);
      }
      walk(document.getDocumentCatalog().getStructureTreeRoot(), null, 0);
    }
  }

  public static void main(String[] arguments) throws IOException {
    for (String path : arguments) {
      dump(path);
      out.println("\f");
    }
    out.flush();
  }
}
