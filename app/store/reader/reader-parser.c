/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/reader/reader-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

#include "model/error.h"
#include "store/reader/reader-builder.h"
#include "store/reader/reader-damage.h"

typedef struct
{
  const char *data;
  gsize length;
  gsize given; /* to libxml2 */
  xmlParserCtxt *context;
  UsVocabulary *vocabulary;
  UsBuilder *builder;
  gboolean begun; /* the first start tag was a statement's */
  GError *error;  /* the first */
} Parser;

/* Hands the file over in small pieces: libxml2 would copy the whole of it. */
static int
read_cb (void *user_data, char *buffer, int length)
{
  Parser *self = user_data;
  gsize piece = MIN ((gsize) length, self->length - self->given);

  memcpy (buffer, self->data + self->given, piece);
  self->given += piece;
  return (int) piece;
}

static void
stop (Parser *self, GError *error)
{
  self->error = error;
  xmlStopParser (self->context);
}

static void
take_local_error (Parser *self, GError *error)
{
  stop (self, us_damage_new_at_line (error, (guint) xmlSAX2GetLineNumber (self->context)));
}

static void
start_element_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int n_namespaces, const xmlChar **namespaces, int n_attributes, int n_defaulted,
                  const xmlChar **attributes)
{
  Parser *self = user_data;
  GError *error = NULL;
  UsTag tag = {
    .name = (const char *) name,
    .prefix = (const char *) prefix,
    .known_namespace = us_vocabulary_is_namespace (self->vocabulary, (const char *) uri),
    .n_namespaces = n_namespaces,
    .namespaces = (const char **) namespaces,
    .n_attributes = n_attributes,
    .attributes = (const char **) attributes,
  };

  if (self->error != NULL)
    return;
  if (us_builder_start (self->builder, &tag, &error))
    self->begun = TRUE;
  else
    take_local_error (self, error);
}

static void
end_element_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Parser *self = user_data;
  GError *error = NULL;

  if (self->error == NULL &&
      !us_builder_end (self->builder, (const char *) name, (const char *) prefix, &error))
    take_local_error (self, error);
}

static void
characters_cb (void *user_data, const xmlChar *text, int length)
{
  Parser *self = user_data;
  GError *error = NULL;

  if (self->error == NULL &&
      !us_builder_add (self->builder, (const char *) text, (gsize) length, &error))
    take_local_error (self, error);
}

static void
doctype_cb (void *user_data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  Parser *self = user_data;

  if (self->error == NULL)
    take_local_error (self,
                      g_error_new_literal (US_ERROR, US_ERROR_DAMAGED,
                                           _ ("A statement has no document type declaration.")));
}

static gboolean
is_cut_off (Parser *self)
{
  xmlParserInput *input = self->context->input;

  return self->given == self->length && input != NULL && input->cur >= input->end;
}

static GError *
describe_damage (Parser *self, int code)
{
  if (is_cut_off (self))
    return us_damage_new_cut_off (self->data, self->length);
  if (!self->begun)
    return g_error_new_literal (US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                                _ ("This file is not a statement of Undersigned."));
  return us_damage_new_malformed (code, (guint) xmlSAX2GetLineNumber (self->context));
}

static void
error_cb (void *user_data, xmlErrorPtr problem)
{
  Parser *self = user_data;

  if (self->error == NULL && problem->level >= XML_ERR_ERROR)
    stop (self, describe_damage (self, problem->code));
}

/* A document type is refused where it begins, so that there are no entities but the five; without
 * XML_PARSE_NOENT libxml2 would give "&#38;" for an "&amp;" in an attribute. */
static void
open_context (Parser *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .internalSubset = doctype_cb,
    .serror = error_cb,
  };

  self->context =
      xmlCreateIOParserCtxt (&handler, self, read_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  if (self->context == NULL)
    g_error ("Out of memory");
  xmlCtxtUseOptions (self->context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
}

/**
 * us_parser_run:
 * @data: (array length=length): UTF-8 without a byte order mark
 * @length: length of @data in bytes
 * @ret_notice: (out): whether the file is of a later version, or something was mended
 * @error: return location
 *
 * Parses a statement with libxml2. It lies in a library of its own, for us_plain_run() reads what
 * Undersigned has written. Main thread only.
 *
 * Returns: (transfer full) (nullable): a new statement; %NULL with a #UsError as us_reader_read()
 * has it
 */
UsStatement *
us_parser_run (const char *data, gsize length, UsReaderNotice *ret_notice, GError **error)
{
  Parser self = { .data = data, .length = length };
  UsStatement *statement = NULL;

  g_return_val_if_fail (data != NULL && ret_notice != NULL, NULL);

  open_context (&self);
  self.vocabulary = us_vocabulary_new ();
  self.builder = us_builder_new (self.vocabulary);
  xmlParseDocument (self.context);
  if (self.error == NULL && !us_builder_has_ended (self.builder))
    self.error = us_damage_new_cut_off (data, length);

  if (self.error == NULL)
    statement = us_builder_finish (self.builder, ret_notice);
  else
    g_propagate_error (error, self.error);
  us_builder_free (self.builder);
  us_vocabulary_free (self.vocabulary);
  xmlFreeParserCtxt (self.context);
  return statement;
}
