evaluate(new File(basedir, '../../../src/it/in-a-language.groovy'))
