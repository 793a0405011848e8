import { Orders } from './orders';
import * as stock from './stock';

jest.mock('./stock');
const mocked = jest.mocked(stock);

describe('orders', () => {
  let orders: Orders;

  beforeEach(() => {
    orders = new Orders();
    mocked.left.mockResolvedValue(5);
  });

  it('takes what is there', async () => {
    expect(await orders.take('pen', 3)).toBe(true);
    expect(mocked.put).toHaveBeenCalledWith('pen', 2);
  });

  it('takes no more', async () => {
    jest.spyOn(stock, 'left').mockResolvedValueOnce(1).mockResolvedValue(0);
    const results = [];
    for (const item of ['pen', 'pad']) results.push(await orders.take(item, 2));
    const taken = results;
    expect(taken).toEqual([false, false]);
  });

  it('asks once an item', async () => {
    (stock.left as jest.Mock).mockImplementation(async (item: string) => item.length);
    expect(await orders.take('a', 2)).toBeFalsy();
  });

  it.each`
    item     | count
    ${'pen'} | ${1}
    ${'pad'} | ${2}
  `('takes $count of $item', async ({ item, count }) => {
    expect(await orders.take(item, count)).toBeTruthy();
  });
});
