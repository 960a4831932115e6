/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/cell-told.h"

static void
test_told (void **state)
{
  static const char *const told[] = {
    "It lends books, all of them for nothing, to everybody in the valley and teaches reading there",
    "The Society lends books to everybody in the valley who can read and teaches all of the others",
    "Association of the valley that lends books to schools and to everybody else in its three "
    "towns",
    "Association de la vallée qui prête des livres à tous les habitants et aux écoles de la région",
    "Asociación del valle que presta libros a todos los vecinos y a las escuelas de toda la región",
    "جمعية من جمعيات الوادي التي تعير الكتب لجميع السكان وللمدارس في القرى والمدن كلها منذ عام",
    "International Federation of the Unions of Librarians. Rivers and Lakes of the North and the "
    "South",
  };
  static const char *const names[] = {
    "Book Society",
    "Friends of the Rivers and Lakes of the Northern Alps and the Valleys of the East",
    "International Federation of Associations for the Protection of the Rivers of the Northern "
    "Alps",
    "Fédération nationale des associations de protection des rivières et des lacs des Alpes du "
    "Nord",
    "Association des amis de la bibliothèque de l’université de la ville des sept collines",
    "Comité de Coordinación de los Sindicatos de Docentes y Bibliotecarios de los Valles del Este",
    "الاتحاد الوطني للجمعيات العاملة على حماية الأنهار والبحيرات في مناطق الشمال والشرق والغرب من "
    "البلاد",
    /* "We" and "Are" are words of sentences elsewhere. */
    "We Are the Rivers and Lakes of the Northern Alps and the Valleys of the East Society",
    "Verband der Bibliothekarinnen und Bibliothekare in den Tälern des Nordens und des Südens e.V.",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (!us_cell_told_is (told[i]))
      fail_msg ("%s", told[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (us_cell_told_is (names[i]))
      fail_msg ("%s", names[i]);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_told),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
