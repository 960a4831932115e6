/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/email.h"

#include <gmime/gmime.h>
#include <string.h>

#include "export/html/html.h"
#include "export/text/text.h"
#include "publish/labels.h"

/* What no line of the letter is, as no line of it begins with "=_". */
#define BOUNDARY "=_undersigned"

/* How an encoded word begins, and how many bytes one has room for. */
#define ENCODED "=?"
#define WORD_BYTES_MAX 45

static void
start_gmime (void)
{
  static gsize started;

  if (g_once_init_enter (&started))
    {
      g_mime_init ();
      g_once_init_leave (&started, 1);
    }
}

static const char *
find_subject (const UsPublication *publication)
{
  if (*publication->subject != '\0')
    return publication->subject;
  return *publication->title != '\0' ? publication->title
                                     : us_labels_find (publication->language)->statement;
}

/* As encoded words (RFC 2047, 2), of as many bytes as each has room for. */
static char *
encode_words (const char *text)
{
  GString *words = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = 0;
      g_autofree char *word = NULL;

      while (text[length] != '\0' &&
             (gsize) (g_utf8_next_char (text + length) - text) <= WORD_BYTES_MAX)
        length = (gsize) (g_utf8_next_char (text + length) - text);
      word = g_base64_encode ((const guchar *) text, length);
      g_string_append_printf (words, " =?utf-8?B?%s?=\n", word);
      text += length;
    }
  return g_string_free (words, FALSE);
}

/* What looks like an encoded word would be decoded, and may be made to have lines in it: encoded
 * once more, it stays what it is. GMime leaves it alone. */
static void
set_subject (GMimeMessage *message, const char *subject)
{
  g_autofree char *words = NULL;

  g_mime_message_set_subject (message, subject, "utf-8");
  if (strstr (subject, ENCODED) == NULL)
    return;
  words = encode_words (subject);
  g_mime_header_set_raw_value (
      g_mime_header_list_get_header (g_mime_object_get_header_list (GMIME_OBJECT (message)),
                                     "Subject"),
      words);
}

/* Lines that a mail program would take for a quotation, or for a flowed one, have a space before
 * them that it takes away again (RFC 3676, 4.4). */
static char *
stuff_lines (GBytes *text)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);
  const char *end = data + length;
  GString *out = g_string_sized_new (length + length / 16);

  for (const char *line = data; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      gsize size = (gsize) ((stop != NULL ? stop + 1 : end) - line);

      if (*line == ' ' || *line == '>' || (size > 4 && memcmp (line, "From ", 5) == 0))
        g_string_append_c (out, ' ');
      g_string_append_len (out, line, (gssize) size);
      line += size;
    }
  return g_string_free (out, FALSE);
}

static GMimeObject *
make_text_part (const char *subtype, const char *text)
{
  GMimeTextPart *part = g_mime_text_part_new_with_subtype (subtype);

  g_mime_text_part_set_charset (part, "utf-8");
  g_mime_text_part_set_text (part, text);
  g_mime_part_set_content_encoding (GMIME_PART (part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  return GMIME_OBJECT (part);
}

static void
add_part (GMimeMultipart *multipart, GMimeObject *part)
{
  g_mime_multipart_add (multipart, part);
  g_object_unref (part);
}

static GMimeObject *
make_alternatives (const UsPublication *publication)
{
  const UsExportOptions options = { .flowed = TRUE };
  GMimeMultipart *alternatives = g_mime_multipart_new_with_subtype ("alternative");
  g_autoptr (GBytes) text = us_text_render (publication, &options, NULL);
  g_autoptr (GBytes) page = us_html_render (publication, &options, NULL);
  g_autofree char *flowed = stuff_lines (text);
  g_autofree char *html = g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page));
  GMimeObject *plain = make_text_part ("plain", flowed);

  g_mime_object_set_content_type_parameter (plain, "format", "flowed");
  g_mime_multipart_set_boundary (alternatives, BOUNDARY "_letter");
  add_part (alternatives, plain);
  add_part (alternatives, make_text_part ("html", html));
  return GMIME_OBJECT (alternatives);
}

static GMimeObject *
make_attachment (const UsAttachment *attachment)
{
  g_auto (GStrv) type = g_strsplit (attachment->mime, "/", 2);
  GMimePart *part = g_mime_part_new_with_type (type[0], type[1]);
  gsize size;
  const char *data = g_bytes_get_data (attachment->bytes, &size);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer (data, size);
  GMimeDataWrapper *content =
      g_mime_data_wrapper_new_with_stream (stream, GMIME_CONTENT_ENCODING_DEFAULT);

  g_mime_part_set_content (part, content);
  g_mime_part_set_content_encoding (part, GMIME_CONTENT_ENCODING_BASE64);
  g_mime_part_set_filename (part, attachment->name);
  g_object_unref (content);
  g_object_unref (stream);
  return GMIME_OBJECT (part);
}

static GMimeObject *
make_content (const UsPublication *publication, const UsMailing *mailing)
{
  GMimeObject *letter = make_alternatives (publication);
  GMimeMultipart *mixed;

  if (mailing == NULL || mailing->attachments->len == 0)
    return letter;
  mixed = g_mime_multipart_new_with_subtype ("mixed");
  g_mime_multipart_set_boundary (mixed, BOUNDARY);
  add_part (mixed, letter);
  for (guint i = 0; i < mailing->attachments->len; i++)
    add_part (mixed, make_attachment (&g_array_index (mailing->attachments, UsAttachment, i)));
  return GMIME_OBJECT (mixed);
}

static void
add_mailboxes (GMimeMessage *message, GMimeAddressType type, const GArray *mailboxes)
{
  for (guint i = 0; i < mailboxes->len; i++)
    {
      const UsMailbox *mailbox = &g_array_index (mailboxes, UsMailbox, i);
      /* A name may go without what it cannot have been. */
      const gboolean has_name = *mailbox->name != '\0' && strstr (mailbox->name, ENCODED) == NULL;

      if (us_mailing_is_address (mailbox->address))
        g_mime_message_add_mailbox (message, type, has_name ? mailbox->name : NULL,
                                    mailbox->address);
    }
}

static GBytes *
write_message (GMimeMessage *message)
{
  GMimeFormatOptions *options = g_mime_format_options_new ();
  GByteArray *bytes = g_byte_array_new ();
  GMimeStream *stream = g_mime_stream_mem_new ();

  /* RFC 5322, 2.1: lines of a message end with CR LF. */
  g_mime_format_options_set_newline_format (options, GMIME_NEWLINE_FORMAT_DOS);
  g_mime_stream_mem_set_byte_array (GMIME_STREAM_MEM (stream), bytes);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  g_mime_object_write_to_stream (GMIME_OBJECT (message), options, stream);
  g_mime_format_options_free (options);
  g_object_unref (stream);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * us_email_render:
 * @publication: what to export
 * @options: (nullable): whom it is for; %NULL for nobody
 * @error: never set
 *
 * Writes a publication as an e-mail that a mail program opens as a draft: as flowed text and as a
 * web page (RFC 5322, 2046 and 3676). It says nothing of who wrote it, when, or with what. Pure;
 * any thread.
 *
 * Returns: (transfer full): the message
 */
GBytes *
us_email_render (const UsPublication *publication, const UsExportOptions *options, GError **error)
{
  const UsMailing *mailing = options != NULL ? options->mailing : NULL;
  GMimeMessage *message;
  GMimeObject *content;
  GBytes *bytes;

  g_return_val_if_fail (publication != NULL, NULL);

  start_gmime ();
  message = g_mime_message_new (TRUE);
  set_subject (message, find_subject (publication));
  if (mailing != NULL)
    {
      add_mailboxes (message, GMIME_ADDRESS_TYPE_TO, mailing->to);
      add_mailboxes (message, GMIME_ADDRESS_TYPE_CC, mailing->copies);
    }
  /* What mail programs that open files know a draft by. */
  g_mime_object_set_header (GMIME_OBJECT (message), "X-Unsent", "1", NULL);
  g_mime_object_set_header (GMIME_OBJECT (message), "MIME-Version", "1.0", NULL);
  content = make_content (publication, mailing);
  g_mime_message_set_mime_part (message, content);
  bytes = write_message (message);
  g_object_unref (content);
  g_object_unref (message);
  return bytes;
}
