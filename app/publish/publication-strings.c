/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/publication-strings.h"

#include <string.h>

#include "model/addressee.h"
#include "model/signatory.h"
#include "model/statement.h"
#include "publish/publication.h"

/* Copies are put into blocks of so many bytes. */
#define STRING_BLOCK 65536

/* Which property goes into which string of a public structure. What is not in a table like this
 * stays private. */
typedef struct
{
  guint property;
  gsize offset;
} StringField;

static const StringField statement_fields[] = {
  { US_STATEMENT_LANGUAGE, G_STRUCT_OFFSET (UsPublication, language) },
  { US_STATEMENT_DATE, G_STRUCT_OFFSET (UsPublication, date) },
  { US_STATEMENT_PLACE, G_STRUCT_OFFSET (UsPublication, place) },
  { US_STATEMENT_TITLE, G_STRUCT_OFFSET (UsPublication, title) },
  { US_STATEMENT_SUBJECT, G_STRUCT_OFFSET (UsPublication, subject) },
  { US_STATEMENT_SALUTATION, G_STRUCT_OFFSET (UsPublication, salutation) },
  { US_STATEMENT_VALEDICTION, G_STRUCT_OFFSET (UsPublication, valediction) },
  { US_STATEMENT_SIGNATORIES_HEADING, G_STRUCT_OFFSET (UsPublication, signatories_heading) },
};

static const StringField addressee_fields[] = {
  { US_ADDRESSEE_HONORIFIC, G_STRUCT_OFFSET (UsPublicAddressee, honorific) },
  { US_ADDRESSEE_NAME, G_STRUCT_OFFSET (UsPublicAddressee, name) },
  { US_ADDRESSEE_OFFICE, G_STRUCT_OFFSET (UsPublicAddressee, office) },
  { US_ADDRESSEE_ORGANISATION, G_STRUCT_OFFSET (UsPublicAddressee, organisation) },
  { US_ADDRESSEE_ADDRESS, G_STRUCT_OFFSET (UsPublicAddressee, address) },
  { US_ADDRESSEE_COUNTRY, G_STRUCT_OFFSET (UsPublicAddressee, country) },
};

static const StringField signatory_fields[] = {
  { US_SIGNATORY_GROUP, G_STRUCT_OFFSET (UsPublicSignatory, group) },
  { US_SIGNATORY_NAME, G_STRUCT_OFFSET (UsPublicSignatory, name) },
  { US_SIGNATORY_PERSON, G_STRUCT_OFFSET (UsPublicSignatory, person) },
  { US_SIGNATORY_ROLE, G_STRUCT_OFFSET (UsPublicSignatory, role) },
  { US_SIGNATORY_ORGANISATION, G_STRUCT_OFFSET (UsPublicSignatory, organisation) },
  { US_SIGNATORY_COUNTRY, G_STRUCT_OFFSET (UsPublicSignatory, country) },
  { US_SIGNATORY_NOTE, G_STRUCT_OFFSET (UsPublicSignatory, note) },
  { US_SIGNATORY_LINK, G_STRUCT_OFFSET (UsPublicSignatory, link) },
};

static const struct
{
  const StringField *fields;
  gsize n_fields;
} kinds[] = {
  [US_PUBLIC_STATEMENT] = { statement_fields, G_N_ELEMENTS (statement_fields) },
  [US_PUBLIC_ADDRESSEE] = { addressee_fields, G_N_ELEMENTS (addressee_fields) },
  [US_PUBLIC_SIGNATORY] = { signatory_fields, G_N_ELEMENTS (signatory_fields) },
};

/* Without the space that is left behind a word where somebody stopped typing. */
static GRefString *
take (GRefString *string, GRefString *empty)
{
  const char *start = string;
  const char *end = string + g_ref_string_length (string);

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (start == end)
    return empty;
  if (start == string && *end == '\0')
    return g_ref_string_acquire (string);
  return g_ref_string_new_len (start, end - start);
}

/**
 * us_publication_take_strings:
 * @kind: what @structure is
 * @values: those of the item that it is made of, as us_item_get_values() gives them
 * @empty: the publication's empty string, which stands for all empty ones and needs no counting:
 *   most strings of a long list are empty
 * @structure: where the strings go to
 *
 * Takes references on the public strings among @values, without spaces at their ends. Any thread.
 *
 * Returns: whether there was anything in them
 */
gboolean
us_publication_take_strings (UsPublicKind kind, gconstpointer const *values, GRefString *empty,
                             gpointer structure)
{
  gboolean found = FALSE;

  g_return_val_if_fail (values != NULL, FALSE);
  g_return_val_if_fail (structure != NULL, FALSE);

  for (gsize i = 0; i < kinds[kind].n_fields; i++)
    {
      const StringField *field = &kinds[kind].fields[i];
      GRefString *string = (GRefString *) values[field->property - 1];

      string = string != NULL ? take (string, empty) : empty;
      found = found || string != empty;
      G_STRUCT_MEMBER (GRefString *, structure, field->offset) = string;
    }
  return found;
}

/**
 * us_publication_release_strings:
 * @kind: what @structure is
 * @empty: the publication's empty string
 * @structure: what us_publication_take_strings() filled
 *
 * Drops the references. Any thread.
 */
void
us_publication_release_strings (UsPublicKind kind, GRefString *empty, gpointer structure)
{
  g_return_if_fail (structure != NULL);

  for (gsize i = 0; i < kinds[kind].n_fields; i++)
    {
      GRefString *string = G_STRUCT_MEMBER (GRefString *, structure, kinds[kind].fields[i].offset);

      if (string != empty)
        g_ref_string_release (string);
    }
}

/**
 * us_publication_copy_strings:
 * @kind: what the structures are
 * @empty: the publication's empty string, which stays
 * @structures: (array length=count): what us_publication_take_strings() filled, one behind the
 * other
 * @size: bytes of each
 * @count: how many
 *
 * Puts copies of the strings in their place and drops the references: the copies lie close together
 * and need not be released one by one. What neighbours share, as the name of a group, is copied
 * once. Any thread.
 *
 * Returns: (transfer full): the copies, which must live as long as the structures
 */
GStringChunk *
us_publication_copy_strings (UsPublicKind kind, GRefString *empty, gpointer structures, gsize size,
                             gsize count)
{
  GStringChunk *copies = g_string_chunk_new (STRING_BLOCK);

  g_return_val_if_fail (structures != NULL || count == 0, copies);

  for (gsize i = 0; i < kinds[kind].n_fields; i++)
    {
      char *copy = empty;

      for (gsize j = 0; j < count; j++)
        {
          GRefString **string =
              G_STRUCT_MEMBER_P ((char *) structures + j * size, kinds[kind].fields[i].offset);

          if (*string == empty)
            continue;
          if (strcmp (*string, copy) != 0)
            copy = g_string_chunk_insert (copies, *string);
          g_ref_string_release (*string);
          *string = copy;
        }
    }
  return copies;
}
