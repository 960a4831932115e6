/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/email.h"

#include <glib/gi18n-lib.h>
#include <gmime/gmime.h>
#include <string.h>

#include "import/html/html-blocks.h"
#include "import/html/html.h"
#include "import/importer.h"
#include "import/plain-text.h"
#include "model/block.h"
#include "model/characters.h"
#include "model/error.h"
#include "model/statement-lists.h"

/* A message in a message in a message is followed so far. */
#define DEPTH_MAX 16
#define PARTS_MAX 1000
/* So many attached files are told of. */
#define ATTACHED_MAX 20
/* A message that says no more, in bytes, may be about the letter that is attached. */
#define COVER_MAX 1500
/* Headers are looked for so far. */
#define START 4096

/* The parts with the letter in them. */
typedef struct
{
  GMimePart *plain;
  GMimePart *page;
  GPtrArray *attached; /* names of files */
  GMimePart *document; /* the only attached one that may be the letter */
  guint n_documents;
  guint n_parts;
} Parts;

/* What people write letters with. */
static gboolean
is_document (const char *name)
{
  static const char *const suffixes[] = { ".docx", ".odt", ".pdf" };
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (small, suffixes[i]))
      return TRUE;
  return FALSE;
}

static void
add_attached (GMimePart *part, Parts *parts)
{
  const char *name = g_mime_part_get_filename (part);

  if (name == NULL || *name == '\0' || !g_utf8_validate (name, -1, NULL))
    return;
  g_ptr_array_add (parts->attached, us_clean_line (name, -1));
  if (!is_document (name))
    return;
  parts->document = part;
  parts->n_documents++;
}

static void
find_parts (GMimeObject *object, Parts *parts, guint depth)
{
  if (object == NULL || depth > DEPTH_MAX || ++parts->n_parts > PARTS_MAX)
    return;
  if (GMIME_IS_MULTIPART (object))
    for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++)
      find_parts (g_mime_multipart_get_part (GMIME_MULTIPART (object), i), parts, depth + 1);
  else if (GMIME_IS_MESSAGE_PART (object))
    {
      GMimeMessage *message = g_mime_message_part_get_message (GMIME_MESSAGE_PART (object));

      if (message != NULL)
        find_parts (g_mime_message_get_mime_part (message), parts, depth + 1);
    }
  else if (GMIME_IS_PART (object) && g_mime_part_is_attachment (GMIME_PART (object)))
    add_attached (GMIME_PART (object), parts);
  else if (GMIME_IS_PART (object))
    {
      GMimeContentType *type = g_mime_object_get_content_type (object);

      if (type == NULL || g_mime_content_type_is_type (type, "text", "plain"))
        parts->plain = parts->plain != NULL ? parts->plain : GMIME_PART (object);
      else if (g_mime_content_type_is_type (type, "text", "html"))
        parts->page = parts->page != NULL ? parts->page : GMIME_PART (object);
      else if (!g_mime_content_type_is_type (type, "image", "*"))
        add_attached (GMIME_PART (object), parts);
    }
}

static GBytes *
read_part (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *memory = g_mime_stream_mem_new ();
  GMimeStream *stream = g_mime_stream_filter_new (memory);
  const char *charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset");
  GMimeFilter *filter = charset != NULL ? g_mime_filter_charset_new (charset, "utf-8") : NULL;
  GByteArray *bytes;
  GBytes *read;

  if (filter != NULL)
    {
      g_mime_stream_filter_add (GMIME_STREAM_FILTER (stream), filter);
      g_object_unref (filter);
    }
  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  g_mime_stream_flush (stream);
  bytes = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (memory));
  read = g_bytes_new (bytes->data, bytes->len);
  g_object_unref (stream);
  g_object_unref (memory);
  return read;
}

static GMimeMessage *
parse (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer (data, size);
  GMimeParser *parser;
  GMimeMessage *message;

  parser = g_mime_parser_new_with_stream (stream);
  message = g_mime_parser_construct_message (parser, NULL);
  g_object_unref (parser);
  g_object_unref (stream);
  return message;
}

/**
 * us_email_recognises:
 * @bytes: a file
 *
 * Whether it is a message, by the headers that it begins with. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_email_recognises (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *start = NULL;

  if (size == 0)
    return FALSE;
  start = g_strndup (data, MIN (size, START));
  return g_regex_match_simple ("\\A([!-9;-~]+:[^\\n]*\\n([ \\t][^\\n]*\\n)*)*"
                               "(mime-version|message-id|received):",
                               start, G_REGEX_CASELESS | G_REGEX_RAW, 0);
}

static UsStatement *
read_page (GBytes *page, const UsImportHint *hint, UsReport *report, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (page, &size);
  g_autofree char *html = g_strndup (data != NULL ? data : "", size);
  g_autofree char *valid = g_utf8_make_valid (html, -1);

  us_report_set_encoding (report, "UTF-8");
  return us_html_read_page (valid, hint, report, error);
}

/* The subject of the message is that of the letter, where the letter has none. */
static void
set_subject (UsStatement *statement, GMimeMessage *message)
{
  const char *subject = g_mime_message_get_subject (message);
  UsItem *item = US_ITEM (statement);

  if (subject != NULL && *subject != '\0' && g_utf8_validate (subject, -1, NULL) &&
      *us_item_get_string (item, US_STATEMENT_SUBJECT) == '\0' &&
      *us_item_get_string (item, US_STATEMENT_TITLE) == '\0')
    us_item_set_string (item, US_STATEMENT_SUBJECT, subject, NULL);
}

/* The statement in the message itself. */
static UsStatement *
read_own (const Parts *parts, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autoptr (GBytes) letter = NULL;

  if (parts->page == NULL && parts->plain == NULL)
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_EMPTY, _ ("There is no text in it."));
      return NULL;
    }
  letter = read_part (parts->page != NULL ? parts->page : parts->plain);
  return parts->page != NULL ? read_page (letter, hint, report, error)
                             : us_plain_text_read (letter, hint, report, error);
}

/* What a message says that is no letter itself, "Dear all, here is the letter."; %NULL where it is
 * one, or may be. */
static char *
read_cover (const Parts *parts)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) own = read_own (parts, NULL, report, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  GListModel *body;

  if (own == NULL)
    return g_strdup ("");
  body = G_LIST_MODEL (us_statement_get_body (own));
  if (g_list_model_get_n_items (us_statement_get_demands (own)) > 0)
    return NULL;
  if (parts->plain != NULL)
    {
      g_autoptr (GBytes) plain = read_part (parts->plain);

      g_string_append_len (text, g_bytes_get_data (plain, NULL), (gssize) g_bytes_get_size (plain));
    }
  for (guint i = 0; parts->plain == NULL && i < g_list_model_get_n_items (body); i++)
    {
      g_autoptr (UsItem) block = g_list_model_get_item (body, i);

      g_string_append_printf (text, "%s ",
                              us_text_get_string (us_item_get_text (block, US_BLOCK_TEXT)));
    }
  return text->len > COVER_MAX ? NULL : g_strstrip (us_clean_line (text->str, (gssize) text->len));
}

/* The letter is the one document that is attached, where the message says no more than that. */
static UsStatement *
read_attached (Parts *parts, const UsImportHint *hint, UsReport *report, GError **error)
{
  const UsImportHint attached = { g_mime_part_get_filename (parts->document),
                                  hint != NULL ? hint->language : NULL,
                                  hint != NULL ? hint->corrections : NULL };
  g_autofree char *cover = read_cover (parts);
  g_autoptr (GBytes) bytes = cover != NULL ? read_part (parts->document) : NULL;
  const UsImporter *importer = bytes != NULL ? us_importer_find (bytes, &attached) : NULL;
  UsStatement *statement =
      importer != NULL ? importer->read (bytes, &attached, report, error) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *left = NULL;

  if (statement == NULL)
    return NULL;
  name = us_clean_line (attached.name, -1);
  /* translators: %s: name of a file that is attached to a mail */
  taken = g_strdup_printf (_ ("The letter is “%s”, which is attached to the mail."), name);
  us_report_add_doubt (report, NULL, "title", 0, taken);
  /* translators: %s: the text of a mail that a letter is attached to */
  left = g_strdup_printf (_ ("The text of the mail was left out: “%s”"), cover);
  if (*cover != '\0')
    us_report_add_doubt (report, NULL, "title", 0, left);
  for (guint i = 0; i < parts->attached->len; i++)
    if (strcmp (g_ptr_array_index (parts->attached, i), name) == 0)
      g_ptr_array_remove_index (parts->attached, i--);
  return statement;
}

static void
report_attached (GPtrArray *attached, UsReport *report)
{
  for (guint i = 0; i < MIN (attached->len, ATTACHED_MAX); i++)
    {
      g_autofree char *reason = g_strdup_printf (
          /* translators: %s: name of a file that is attached to a mail */
          _ ("“%s” is attached to the mail and was left out. Save it and import it by itself."),
          (const char *) g_ptr_array_index (attached, i));

      us_report_add_doubt (report, NULL, "title", 0, reason);
    }
}

/**
 * us_email_read:
 * @bytes: a file
 * @hint: (nullable): the language, where the person said it
 * @report: (inout): gets the encoding and the doubts
 * @error: US_ERROR_EMPTY, US_ERROR_ENCODING, US_ERROR_TOO_BIG, or of what is attached
 *
 * Makes a statement of the letter in a message: of its page, which knows more, or of its text; or
 * of the one document that is attached, where the message only says so. What else is attached is
 * left alone, with a notice. Main thread only.
 *
 * Returns: (transfer full): a statement
 */
UsStatement *
us_email_read (GBytes *bytes, const UsImportHint *hint, UsReport *report, GError **error)
{
  g_autoptr (GPtrArray) attached = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) unread = NULL;
  Parts parts = { .attached = attached };
  GMimeMessage *message;
  UsStatement *statement = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (g_bytes_get_size (bytes) > US_HTML_MAX)
    {
      g_set_error (error, US_ERROR, US_ERROR_TOO_BIG,
                   /* translators: %d is a number of megabytes */
                   _ ("The page is bigger than %d MB."), US_HTML_MAX / 1024 / 1024);
      return NULL;
    }
  g_mime_init ();
  message = g_bytes_get_size (bytes) > 0 ? parse (bytes) : NULL;
  if (message != NULL)
    find_parts (g_mime_message_get_mime_part (message), &parts, 0);
  if (parts.n_documents == 1)
    statement = read_attached (&parts, hint, report, &unread);
  if (statement == NULL && unread != NULL && parts.page == NULL && parts.plain == NULL)
    g_propagate_error (error, g_steal_pointer (&unread));
  else if (statement == NULL)
    {
      statement = read_own (&parts, hint, report, error);
      if (statement != NULL)
        set_subject (statement, message);
    }
  if (statement != NULL)
    report_attached (attached, report);
  g_clear_object (&message);
  return statement;
}
